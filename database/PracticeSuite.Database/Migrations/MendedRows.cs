using Microsoft.EntityFrameworkCore.Migrations;

namespace PracticeSuite.Database.Migrations;

/// <summary>What the migration Mended does to rows that are there, in words that both databases know: after its columns, before its indexes.</summary>
internal static class MendedRows
{
    public static void MendRows(this MigrationBuilder migration)
    {
        // Until now the steps of a claim were told apart by their instant and, within one, by an id that mostly rises.
        migration.Sql("""
            UPDATE billing_claim_history SET sequence = (
                SELECT COUNT(*) FROM billing_claim_history AS step
                WHERE step.practice_id = billing_claim_history.practice_id AND step.claim_id = billing_claim_history.claim_id
                  AND (step.changed_at < billing_claim_history.changed_at
                    OR (step.changed_at = billing_claim_history.changed_at AND step.id <= billing_claim_history.id)))
            """);
        migration.Sql("UPDATE billing_claims SET steps = (SELECT COUNT(*) FROM billing_claim_history AS step WHERE step.practice_id = billing_claims.practice_id AND step.claim_id = billing_claims.id)");
        migration.Sql("UPDATE billing_claims SET correction_wanted = 1 WHERE state = 'CorrectionDraft' AND frequency = 1");
        migration.Sql("""
            UPDATE billing_claims SET answer = state WHERE answered_on IS NOT NULL
              AND state IN ('PayerAccepted', 'Pending', 'Paid', 'PartiallyPaid', 'ZeroPaid', 'Denied', 'Reversed', 'Voided')
            """);
        // No longer like anything found anew, so that the next run stores them again, with the day until which they can be filed.
        migration.Sql("UPDATE billing_month_results SET content_hash = '' WHERE is_current = 1");
        // Answers of dry runs named patients; they are asked for again in a minute.
        migration.Sql("DELETE FROM billing_month_run_changes");
    }
}
