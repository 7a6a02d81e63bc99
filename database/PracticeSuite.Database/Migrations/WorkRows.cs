using Microsoft.EntityFrameworkCore.Migrations;

namespace PracticeSuite.Database.Migrations;

/// <summary>What the migration MoneyAndMonthClose writes for rows that are there, after its columns and before the tasks' table goes.</summary>
internal static class WorkRows
{
    public static void MakeTasksWork(this MigrationBuilder migration)
    {
        migration.Sql("UPDATE billing_work_items SET rank_on = COALESCE(due_on, '9999-12-31'), month = (SELECT claim.month FROM billing_claims AS claim WHERE claim.id = billing_work_items.claim_id)");
        migration.Sql("""
            INSERT INTO billing_work_items (id, practice_id, patient_id, is_part2, claim_id, claim_number, month, kind, payer_name, text, basis, reason, remarks, amount_cents,
                opened_on, due_on, rank_on, notes, done_at, done_by, done_reason, version)
            SELECT task.id, task.practice_id, task.patient_id, task.is_part2, task.claim_id, task.claim_number, task.month, CASE task.kind WHEN 'Review' THEN 'Decision' ELSE task.kind END, claim.payer_name, task.text, task.basis, '', '[]',
                COALESCE(claim.paid_cents, claim.charge_cents), task.opened_on, task.due_on, COALESCE(task.due_on, '9999-12-31'), '[]', task.done_at, task.done_by, task.done_reason, task.version
            FROM billing_tasks AS task JOIN billing_claims AS claim ON claim.id = task.claim_id
            """);
        // Of months that were evaluated before, no more is known than what counted.
        migration.Sql("UPDATE billing_month_results SET logged = counted");
        migration.Sql("""
            UPDATE billing_claims SET sent_on = (
                SELECT DATE(MIN(step.changed_at)) FROM billing_claim_history AS step WHERE step.claim_id = billing_claims.id AND step.to_state = 'Transmitted')
            """);
    }
}
