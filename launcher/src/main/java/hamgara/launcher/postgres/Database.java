package hamgara.launcher.postgres;

/// One database and the role that owns it; both have the same name.
public record Database(String name, String password) {}
