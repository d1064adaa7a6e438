package hamgara.systemtest.settings;

import java.util.Locale;

/// A variable of the environment, who reads it, and what holds without it.
record Setting(String variable, String reader, String byDefault) implements Comparable<Setting> {

    /// Nothing starts without it.
    static final String REQUIRED = "required";

    /// It may be left out, and then nothing is in its place.
    static final String NONE = "none";

    /// As MicroProfile Config looks a key up in the environment.
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Setting other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return variable + " of " + reader + ": " + byDefault;
    }
}
