import { Button, Group } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Problem } from '../ui/states';
import { Page } from '../ui/page/page';

interface Props {
  /** A new key, a new try: going elsewhere leaves the failure behind. */
  readonly place: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
  readonly place: string;
}

/** Keeps the window usable when a page fails: says so, offers to try again, lets everything else work on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
  static getDerivedStateFromProps(props: Props, state: State) {
    return props.place === state.place ? null : { error: null, place: props.place };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Page title="This page stopped" lead="The rest of the window still works; what was stored is untouched.">
        <Problem what="Showing this page failed" error={{ code: 'internal', message: error.message }} />
        <Group mt="md">
          <Button variant="default" onClick={() => this.setState({ error: null })}>
            Try again
          </Button>
        </Group>
      </Page>
    );
  }
}
