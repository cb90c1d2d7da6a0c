import { type ReactNode, useEffect, useState } from 'react';
import { askViewer } from './ask-viewer.js';
import { currentToken, takeToken } from './token.js';

/** Milliseconds without a keystroke before the server is asked whose token it is. */
const PAUSE = 400;

/** The place for the token, and who one is with it. */
export function TokenField(): ReactNode {
  const [token, setToken] = useState(currentToken);
  const viewer = useViewer(token);
  return (
    <div className="token-field">
      <label htmlFor="token">Token</label>
      <input
        id="token"
        type="password"
        // Browsers heed "off" of no password field; this keeps them from filling in one that they know.
        autoComplete="new-password"
        spellCheck={false}
        placeholder="none: you read as everybody does"
        value={token}
        onChange={event => setToken(takeToken(event.target.value))}
      />
      <output htmlFor="token">{viewer}</output>
    </div>
  );
}

/** Who one is with a token; an ellipsis until the server has said it. */
function useViewer(token: string): string {
  const [viewer, setViewer] = useState('…');
  useEffect(() => {
    let isCurrent = true;
    const show = (text: string) => {
      if (isCurrent) setViewer(text);
    };
    setViewer('…');
    const timer = setTimeout(() => askViewer(token).then(show, () => show('the server does not answer')), PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [token]);
  return viewer;
}
