package hamgara.offender.alpha;

import jakarta.enterprise.context.ApplicationScoped;

/// The other door.
@ApplicationScoped
public class SecondDoor {}
