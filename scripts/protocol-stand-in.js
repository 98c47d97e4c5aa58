// Stands in for the language server protocol in the command line's bundle, which speaks to no editor: the few values that Langium's
// parser side names, with the behaviour a program without an editor needs.
const none = Object.freeze({ isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) });

export const CancellationToken = {
  None: none,
  Cancelled: Object.freeze({ ...none, isCancellationRequested: true }),
  is: (value) => value === none,
};

export class CancellationTokenSource {
  token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
  cancel() {
    this.token.isCancellationRequested = true;
  }
  dispose() {}
}

export class Emitter {
  #listeners = new Set();
  event = (listener) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(value) {
    for (const listener of this.#listeners) listener(value);
  }
  dispose() {
    this.#listeners.clear();
  }
}

export const LSPErrorCodes = { ServerCancelled: -32802, RequestFailed: -32803 };

export class ResponseError extends Error {
  constructor(code, message, data) {
    super(message);
    this.code = code;
    this.data = data;
  }
}
