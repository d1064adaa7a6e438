package hamgara.forum.agency;

import org.jspecify.annotations.Nullable;

/// Who acted, as the public record keeps it: a role and the agency it acts for, never a person.
public record Office(String role, @Nullable String agency) {}
