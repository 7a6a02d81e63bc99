using Microsoft.EntityFrameworkCore.Migrations;

namespace PracticeSuite.Database.Migrations;

/// <summary>What the migration Mended does to rows that are there, in words that both databases know: after its columns, before its indexes.</summary>
internal static class MendedRows
{
    public static void MendRows(this MigrationBuilder migration)
    {
        migration.Sql($"""
            UPDATE billing_claim_history SET sequence = (
                SELECT COUNT(*) FROM billing_claim_history AS step
                WHERE step.practice_id = billing_claim_history.practice_id AND step.claim_id = billing_claim_history.claim_id
                  AND (step.changed_at, {PlaceInAct("step")}, step.id)
                   <= (billing_claim_history.changed_at, {PlaceInAct("billing_claim_history")}, billing_claim_history.id))
            """);
        migration.Sql("UPDATE billing_claims SET steps = (SELECT COUNT(*) FROM billing_claim_history AS step WHERE step.practice_id = billing_claims.practice_id AND step.claim_id = billing_claims.id)");
        migration.Sql("UPDATE billing_claims SET correction_wanted = 1 WHERE state = 'CorrectionDraft' AND frequency = 1");
        migration.Sql("""
            UPDATE billing_claims SET answer = state WHERE answered_on IS NOT NULL
              AND state IN ('PayerAccepted', 'Pending', 'Paid', 'PartiallyPaid', 'ZeroPaid', 'Denied', 'Reversed', 'Voided')
            """);
        // What was rejected before it was received waits for a person; no month end makes it ready.
        migration.Sql("""
            UPDATE billing_claims SET turned_away = 1 WHERE state = 'Held' AND frequency = 1 AND EXISTS (
                SELECT 1 FROM billing_claim_history AS step
                WHERE step.practice_id = billing_claims.practice_id AND step.claim_id = billing_claims.id AND step.sequence = billing_claims.steps
                  AND step.to_state = 'Held' AND step.from_state IN ('FileRejected', 'ClearinghouseRejected', 'PayerRejected'))
            """);
        // The filing limit is within the hash but was not a column: what stands has to look new to the next run to be written with it.
        migration.Sql("UPDATE billing_month_results SET content_hash = '' WHERE is_current = 1");
        // Answers of dry runs named patients; they are asked for again in a minute.
        migration.Sql("DELETE FROM billing_month_run_changes");
    }

    /// <summary>
    /// Steps of one act share their instant, and ids made within one millisecond are in no order; but an answer implies the states on
    /// its way in this order only, and a rejection ends in Held.
    /// </summary>
    private static string PlaceInAct(string step) => $"""
        CASE WHEN {step}.from_state IS NULL THEN 0 ELSE CASE {step}.to_state
            WHEN 'Reversed' THEN 1 WHEN 'Ready' THEN 2 WHEN 'Batched' THEN 3 WHEN 'Transmitted' THEN 4 WHEN 'SyntaxAccepted' THEN 5
            WHEN 'ClearinghouseAccepted' THEN 6 WHEN 'PayerAccepted' THEN 7 WHEN 'Pending' THEN 8 WHEN 'Held' THEN 10 ELSE 9 END END
        """;
}
