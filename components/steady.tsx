import { Component, type ComponentType } from 'preact';

/** The same part, drawn again only when one of its props is another one: a long list costs what changed in it. */
export function steady<P extends object>(Drawn: ComponentType<P>): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const names = new Set([...Object.keys(this.props), ...Object.keys(next)]);
      return [...names].some((name) => Reflect.get(this.props, name) !== Reflect.get(next, name));
    }

    override render(props: P) {
      return <Drawn {...props} />;
    }
  };
}
