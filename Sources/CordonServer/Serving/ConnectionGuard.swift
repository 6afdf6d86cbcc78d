#if Server
    import HTTPTypes
    import NIOCore
    import NIOHTTP1
    import NIOHTTPTypes
    import Synchronization

    /// The open connections; where there are too many, the one that has been idle longest goes.
    final class Connections: Sendable {
        private struct Entry {
            let close: @Sendable () -> Void
            /// Since when it waits for a request; nil while one is answered.
            var idleSince: NIODeadline?
        }

        private let entries = Mutex<[ObjectIdentifier: Entry]>([:])
        private let most: Int

        init(most: Int) { self.most = most }

        /// Takes in a connection.
        ///
        /// - Returns: Whether there was room, or another could go.
        func enter(_ id: ObjectIdentifier, close: @escaping @Sendable () -> Void) -> Bool {
            let outcome = entries.withLock {
                entries -> (isIn: Bool, close: (@Sendable () -> Void)?) in
                var goes: (@Sendable () -> Void)?
                if entries.count >= most {
                    let oldest = entries.filter { $0.value.idleSince != nil }
                        .min { ($0.value.idleSince ?? .now()) < ($1.value.idleSince ?? .now()) }
                    guard let oldest else { return (false, nil) }
                    goes = oldest.value.close
                    entries[oldest.key] = nil
                }
                entries[id] = Entry(close: close, idleSince: .now())
                return (true, goes)
            }
            outcome.close?()
            return outcome.isIn
        }

        func leave(_ id: ObjectIdentifier) { entries.withLock { $0[id] = nil } }

        func mark(_ id: ObjectIdentifier, isIdle: Bool) {
            entries.withLock { $0[id]?.idleSince = isIdle ? .now() : nil }
        }
    }

    /// Watches one connection: a request that does not come, a body that drips and a reader that
    /// does not read each end it after half a minute.
    final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
        typealias InboundIn = HTTPRequestPart
        typealias InboundOut = HTTPRequestPart
        typealias OutboundIn = HTTPResponsePart
        typealias OutboundOut = HTTPResponsePart

        private static let patience = TimeAmount.seconds(30)

        private let connections: Connections
        private var waiting: Scheduled<Void>?
        private var reading: Scheduled<Void>?

        init(_ connections: Connections) { self.connections = connections }

        func handlerAdded(context: ChannelHandlerContext) {
            let channel = context.channel
            let isIn = connections.enter(ObjectIdentifier(self)) { channel.close(promise: nil) }
            guard isIn else {
                context.close(promise: nil)
                return
            }
            wait(context)
        }

        func handlerRemoved(context: ChannelHandlerContext) { end() }

        func channelInactive(context: ChannelHandlerContext) {
            end()
            context.fireChannelInactive()
        }

        private func end() {
            waiting?.cancel()
            reading?.cancel()
            connections.leave(ObjectIdentifier(self))
        }

        private func wait(_ context: ChannelHandlerContext) {
            waiting?.cancel()
            let channel = context.channel
            waiting = context.eventLoop.scheduleTask(in: Self.patience) {
                channel.close(promise: nil)
            }
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head:
                connections.mark(ObjectIdentifier(self), isIdle: false)
                // The body has the same time to come.
                wait(context)
            case .body: break
            case .end:
                waiting?.cancel()
                waiting = nil
            }
            context.fireChannelRead(data)
        }

        func write(
            context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
        ) {
            if case .end = unwrapOutboundIn(data) {
                connections.mark(ObjectIdentifier(self), isIdle: true)
                wait(context)
            }
            context.write(data, promise: promise)
        }

        func channelWritabilityChanged(context: ChannelHandlerContext) {
            reading?.cancel()
            reading = nil
            if !context.channel.isWritable {
                let channel = context.channel
                reading = context.eventLoop.scheduleTask(in: Self.patience) {
                    channel.close(promise: nil)
                }
            }
            context.fireChannelWritabilityChanged()
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            guard let fault = error as? HTTPParserError, fault == .headerOverflow else {
                context.fireErrorCaught(error)
                return
            }
            let fields: HTTPFields = [.connection: "close", .contentLength: "0"]
            context.write(
                wrapOutboundOut(
                    .head(HTTPResponse(status: .init(code: 431), headerFields: fields))),
                promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            context.close(promise: nil)
        }
    }
#endif
