// epoll and eventfd are not part of Swift's Glibc module. Its structures with unions are kept on
// this side.
#pragma once
#include <fcntl.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/sendfile.h>
#include <sys/socket.h>

// Declared here because _GNU_SOURCE, which would declare it, gives fd_set other member names than
// Swift's Glibc module has.
extern int accept4(int listener, struct sockaddr *address, socklen_t *length, int flags);

static inline int cepoll_accept4(int listener, struct sockaddr *address, socklen_t *length) {
  return accept4(listener, address, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

// A file in a folder that has no name there, so that nobody else finds it and it ends with its
// descriptor. O_TMPFILE is written out for the same reason.
static inline int cepoll_unnamed_file(const char *folder) {
  return open(folder, __O_TMPFILE | O_DIRECTORY | O_RDWR | O_CLOEXEC, 0600);
}

static inline int cepoll_control(
    int epoll, int operation, int descriptor, uint32_t interest, uint64_t tag) {
  struct epoll_event event = {.events = interest, .data.u64 = tag};
  return epoll_ctl(epoll, operation, descriptor, &event);
}

static inline uint64_t cepoll_tag(const struct epoll_event *event) { return event->data.u64; }

static inline int cepoll_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }
