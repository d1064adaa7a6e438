-- What was last told of a session that goes on: a change is told once a second at most, whoever sweeps.
-- Tables read beside (board.BoardSweep): hall_session, hall, hall_policy, speaking_turn, live_poll.
create table shown_board (
    session_id uuid primary key references hall_session,
    seq bigint not null check (seq > 0),
    shown text not null,
    is_over boolean not null,
    shown_at timestamptz not null default clock_timestamp()
);
create index shown_board_open on shown_board (session_id) where not is_over;
create index hall_session_in_progress on hall_session (id) where state = 'IN_PROGRESS';
create index live_poll_open on live_poll (session_id, id) where state = 'OPEN';
create index speaking_waiting on speaking_turn (session_id) where state = 'WAITING';
