package hamgara.forum.minutes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far minutes are.
@Schema(name = "MinutesState")
enum MinutesState {
    DRAFT,
    /// Before those who were there, who may object.
    CIRCULATED,
    /// Nothing of them changes any more; they wait for their signatures.
    APPROVED,
    /// Numbered, with their hash, and public.
    SIGNED
}
