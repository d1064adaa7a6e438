package hamgara.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the command line asks for.
record Options(List<String> names, List<Integer> sizes, int rounds, int seconds, int warmUp, int clients) {

    static final String HELP = """
            ./hamgara bench [name ...] [--sizes=10000,100000,1000000] [--rounds=5] [--seconds=5] [--warm-up=180] [--clients=64]

            validate   POST /v1/card-validations through the gateway, beside the same prepared read under pgbench
            redeem     POST /v1/redemptions to card-service, then through the gateway, each beside one idempotent
                       statement under pgbench
            hot        POST /v1/redemptions for one card, beside the same spread over all cards
            together   POST /v1/redemptions straight to card-service, beside a second one that shares no commit
            availability  GET /v1/availability around a point, beside GET /v1/slots/{id}; the sizes are numbers of slots
            holds      PUT /v1/holds/{id} for one slot, beside many slots, and beside the guarded update under pgbench
            courts     PUT /v1/holds/{id} for half hours of one exclusive court, beside twenty; then counts deadlocks
            changes    16 writers change slots while the feed is followed, beside rows without a feed, under pgbench
            rounds     2000 applications of a seasonal round, shared out and reserved
            ledger     what the capacity ledger reads when nothing, little and everything has changed
            threads    GET /v1/proposals/{id}/comments of the longest thread and of others, beside GET /v1/proposals/{id}; the
                       sizes are numbers of comments
            lists      GET /v1/proposals of a hall and a subject, beside the same
            search     GET /v1/search for common, middling, rare, several and misspelt words, beside the same
            viewers    50 and 5000 people look on at a session that changes twice a second; a third of them leave and come back
            votes      PUT /v1/statements/{id}/votes/me beside many votes, beside none; the sizes are numbers of votes
            opinion    the map of 10000 people × 500 statements and of 33000 × 1000, from nothing and after the one before
            rush       100000 attempts to hold scarce places, some given back; then counts what was sold too often

            Without names: all of them. Each round runs ours and the peer one after the other; compare only figures of one
            run. Needs wrk and pgbench (Debian: apt-get install wrk postgresql-contrib). The load stays on loopback, the
            data in bench/target/data, which every run begins anew.""";

    static Options of(String... arguments) {
        var names = new ArrayList<String>();
        var options = new Options(List.of(), List.of(10_000, 100_000, 1_000_000), 5, 5, 180, 64);
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--")) {
                names.add(argument);
            } else if (equals < 0) {
                throw new IllegalArgumentException(argument + " needs a value: " + argument + "=…");
            } else {
                options = options.with(argument.substring(2, equals), argument.substring(equals + 1));
            }
        }
        return new Options(
                List.copyOf(names), options.sizes, options.rounds, options.seconds, options.warmUp, options.clients);
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "sizes" ->
                new Options(
                        names,
                        Arrays.stream(value.split(",", -1))
                                .map(Integer::valueOf)
                                .sorted()
                                .toList(),
                        rounds,
                        seconds,
                        warmUp,
                        clients);
            case "rounds" -> new Options(names, sizes, Integer.parseInt(value), seconds, warmUp, clients);
            case "seconds" -> new Options(names, sizes, rounds, Integer.parseInt(value), warmUp, clients);
            case "warm-up" -> new Options(names, sizes, rounds, seconds, Integer.parseInt(value), clients);
            case "clients" -> new Options(names, sizes, rounds, seconds, warmUp, Integer.parseInt(value));
            default -> throw new IllegalArgumentException("There is no option --" + name);
        };
    }

    /// Those of these names that were asked for, or all of them.
    List<String> among(List<String> known) {
        return names.isEmpty() ? known : known.stream().filter(names::contains).toList();
    }

    void refuseOthers(List<List<String>> known) {
        names.stream()
                .filter(name -> known.stream().noneMatch(some -> some.contains(name)))
                .forEach(name -> {
                    throw new IllegalArgumentException("There is no benchmark " + name + ".");
                });
    }
}
