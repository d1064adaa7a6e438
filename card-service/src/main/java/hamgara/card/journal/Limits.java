package hamgara.card.journal;

import java.time.Duration;

/// How far the programme trusts a terminal without a network.
///
/// @param fresh age of the package up to which rials may be taken
/// @param end age of the package up to which anything may be taken; also how late a record may arrive
/// @param skew how far a device's clock may be off
/// @param entriesPerCard entries of one card at one terminal within `end`, beyond its purse; also what the programme
///     bears for a card whose quota ran out
/// @param rialsPerCard rials that the programme bears for a card whose purse ran out
/// @param usesPerPackage uses under one package
/// @param rialsPerPackage rials under one package
public record Limits(
        Duration fresh,
        Duration end,
        Duration skew,
        long entriesPerCard,
        long rialsPerCard,
        long usesPerPackage,
        long rialsPerPackage) {}
