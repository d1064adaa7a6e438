package hamgara.forum.registration;

import java.util.UUID;

/// What happened when places were given to people who waited for them; with it they are found, and nobody else.
public interface OfGiving {

    /// What `registration.giving` is of each of them.
    UUID giving();
}
