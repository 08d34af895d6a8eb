"""A line to a service on this machine: as slow as asked, and cut at will."""
import random, socket, threading, time


class Line:
    """Listens at a port of its own and carries bytes to and from another; stop with `close`."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.target = None
        # Bytes a second from the service, and seconds before it is heard; None and 0 for as fast as it goes.
        self.pace, self.pause = None, 0.0
        self.is_dead = False
        # So many answers more are cut somewhere; bytes that came through in all.
        self.cuts_left, self.carried = 0, 0
        self.chance = random.Random(1)
        self.open = set()
        self.lock = threading.Lock()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def base(self):
        return f"http://127.0.0.1:{self.port}"

    def _accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            if self.is_dead:
                _reset(client)
                continue
            try:
                service = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                _reset(client)
                continue
            with self.lock:
                self.open |= {client, service}
            threading.Thread(target=self._carry, args=(client, service, False), daemon=True).start()
            threading.Thread(target=self._carry, args=(service, client, True), daemon=True).start()

    def _carry(self, source, sink, is_answer):
        try:
            while True:
                data = source.recv(8192 if is_answer and self.pace else 65536)
                if not data:
                    break
                if is_answer:
                    time.sleep(self.pause + (len(data) / self.pace if self.pace else 0))
                    if self._cuts():
                        sink.sendall(data[: self.chance.randrange(len(data))])
                        raise OSError("cut")
                    with self.lock:
                        self.carried += len(data)
                sink.sendall(data)
        except OSError:
            _reset(sink)
            _reset(source)
        finally:
            with self.lock:
                self.open -= {source, sink}
            for end in (source, sink):
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass
                end.close()

    def _cuts(self):
        with self.lock:
            if self.cuts_left > 0 and self.chance.random() < 0.5:
                self.cuts_left -= 1
                return True
            return False

    def die(self):
        """Every connection breaks off here and now, and no other comes through."""
        with self.lock:
            self.is_dead = True
            ends, self.open = list(self.open), set()
        for end in ends:
            _reset(end)

    def revive(self):
        self.is_dead = False

    def close(self):
        self.listener.close()
        self.die()


def _reset(end):
    """Breaks off without a goodbye, as a line does that is cut; wakes up whoever reads from it."""
    try:
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        end.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    try:
        end.close()
    except OSError:
        pass
