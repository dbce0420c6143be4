/// Tells several observers of everything, in their order.
package final class ServerObservers: ServerObserver {
  private let observers: [any ServerObserver]

  package init(_ observers: [any ServerObserver]) { self.observers = observers }

  package func connectionDidOpen() { for observer in observers { observer.connectionDidOpen() } }

  package func connectionDidClose() { for observer in observers { observer.connectionDidClose() } }

  package func answerDidEnd(_ answer: FinishedAnswer) {
    for observer in observers { observer.answerDidEnd(answer) }
  }
}
