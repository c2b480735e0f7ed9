// @vitest-environment happy-dom
import './browser-double';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { drawHeader } from '../../components/draw-header';
import { PageHeader } from '../../components/page-header';
import { pageLinks } from '../../components/page-links';

function Page() {
  return (
    <div class="page wide on-picture">
      <PageHeader links={pageLinks('show')} />
    </div>
  );
}

it('draws the head before the framework as the framework draws it, which takes it over', () => {
  const [early, framework] = [document.createElement('div'), document.createElement('div')];
  early.append(drawHeader());
  render(<Page />, framework);
  expect(early.innerHTML).toBe(framework.innerHTML);
  const link = early.querySelector('nav a');
  render(<Page />, early);
  expect(early.innerHTML).toBe(framework.innerHTML);
  expect(early.querySelector('nav a')).toBe(link);
});
