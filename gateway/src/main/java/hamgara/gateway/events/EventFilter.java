package hamgara.gateway.events;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a reader asked for: some event types, or everything under a prefix of them, and perhaps one county.
record EventFilter(List<String> types, @Nullable String county) {

    private static final int MOST_TYPES = 50;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+){0,12}");
    private static final Pattern COUNTY = Pattern.compile("[0-9]{2,8}");

    /// Reads every `types` parameter, each a list of its own; empty when the parameters cannot be meant.
    static Optional<EventFilter> of(List<String> types, @Nullable String county) {
        List<String> wanted = types.stream()
                .filter(list -> !list.isBlank())
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .map(String::strip)
                .toList();
        boolean understood = wanted.size() <= MOST_TYPES
                && wanted.stream().allMatch(type -> TYPE.matcher(type).matches())
                && (county == null || COUNTY.matcher(county).matches());
        return understood ? Optional.of(new EventFilter(wanted, county)) : Optional.empty();
    }

    boolean wants(LoggedEvent event) {
        return (county == null || county.equals(event.county()))
                && (types.isEmpty() || types.stream().anyMatch(type -> isUnder(type, event.type())));
    }

    private static boolean isUnder(String prefix, String type) {
        return type.startsWith(prefix) && (type.length() == prefix.length() || type.charAt(prefix.length()) == '.');
    }
}
