using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PapersPayersAndLaterPayers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "clearinghouse_trace",
                table: "billing_remitted_claims",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "elsewhere",
                table: "billing_remitted_claims",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "later_claim_id",
                table: "billing_remitted_claims",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "made_at",
                table: "billing_payer_profiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "made_by",
                table: "billing_payer_profiles",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "medicare_secondary_type",
                table: "billing_coverages",
                type: "TEXT",
                maxLength: 2,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "primary_id",
                table: "billing_claims",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "clearinghouse_trace",
                table: "billing_claim_messages",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "billing_claim_packets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    disagreements = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    content_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    facts_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claim_packets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_control_numbers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    receiver = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    last_number = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_control_numbers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_document_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    neutral_sender = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    minimum_balance_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    days_between = table.Column<int>(type: "INTEGER", nullable: false),
                    due_days = table.Column<int>(type: "INTEGER", nullable: false),
                    how_to_pay = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    form_offset_x = table.Column<int>(type: "INTEGER", nullable: false),
                    form_offset_y = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_document_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_eligibility_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    coverage_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    clearinghouse_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_simulated = table.Column<bool>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    control = table.Column<int>(type: "INTEGER", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: true),
                    plan_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    plan_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    plan_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    copay_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    deductible_left_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    problem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_eligibility_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_list_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    problem_count = table.Column<int>(type: "INTEGER", nullable: false),
                    problems = table.Column<string>(type: "TEXT", nullable: false),
                    passed_over = table.Column<int>(type: "INTEGER", nullable: false),
                    rows = table.Column<string>(type: "TEXT", nullable: false),
                    new_count = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_count = table.Column<int>(type: "INTEGER", nullable: false),
                    same_count = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_list_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_location_localities",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    location_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    locality = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_location_localities", x => new { x.practice_id, x.location_id });
                });

            migrationBuilder.CreateTable(
                name: "billing_price_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    payer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    locality = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    facility = table.Column<bool>(type: "INTEGER", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    before_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    after_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_price_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_statement_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    guarantor_name = table.Column<string>(type: "TEXT", maxLength: 121, nullable: true),
                    guarantor_relationship = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    guarantor_line1 = table.Column<string>(type: "TEXT", maxLength: 55, nullable: true),
                    guarantor_line2 = table.Column<string>(type: "TEXT", maxLength: 55, nullable: true),
                    guarantor_city = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    guarantor_state = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    guarantor_zip = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    hold = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    hold_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    death_reviewed = table.Column<bool>(type: "INTEGER", nullable: false),
                    confidential_claims = table.Column<string>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_statement_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    account = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    printed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    printed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    printed_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    content_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_statements", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_billing_claims_practice_id_primary_id",
                table: "billing_claims",
                columns: new[] { "practice_id", "primary_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_claim_packets_practice_id_claim_id_version",
                table: "billing_claim_packets",
                columns: new[] { "practice_id", "claim_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_control_numbers_sender_receiver",
                table: "billing_control_numbers",
                columns: new[] { "sender", "receiver" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_document_settings_practice_id",
                table: "billing_document_settings",
                column: "practice_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_eligibility_checks_practice_id_clearinghouse_id_state",
                table: "billing_eligibility_checks",
                columns: new[] { "practice_id", "clearinghouse_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_eligibility_checks_practice_id_coverage_id_asked_at",
                table: "billing_eligibility_checks",
                columns: new[] { "practice_id", "coverage_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_eligibility_checks_practice_id_patient_id_asked_at",
                table: "billing_eligibility_checks",
                columns: new[] { "practice_id", "patient_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_eligibility_checks_practice_id_reference",
                table: "billing_eligibility_checks",
                columns: new[] { "practice_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_list_imports_practice_id_received_at",
                table: "billing_list_imports",
                columns: new[] { "practice_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_price_changes_practice_id_kind_changed_at",
                table: "billing_price_changes",
                columns: new[] { "practice_id", "kind", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_statements_practice_id_account_sequence_is_part2",
                table: "billing_statements",
                columns: new[] { "practice_id", "account", "sequence", "is_part2" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_statements_practice_id_patient_id",
                table: "billing_statements",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_statements_practice_id_run_id",
                table: "billing_statements",
                columns: new[] { "practice_id", "run_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "billing_claim_packets");

            migrationBuilder.DropTable(
                name: "billing_control_numbers");

            migrationBuilder.DropTable(
                name: "billing_document_settings");

            migrationBuilder.DropTable(
                name: "billing_eligibility_checks");

            migrationBuilder.DropTable(
                name: "billing_list_imports");

            migrationBuilder.DropTable(
                name: "billing_location_localities");

            migrationBuilder.DropTable(
                name: "billing_price_changes");

            migrationBuilder.DropTable(
                name: "billing_statement_accounts");

            migrationBuilder.DropTable(
                name: "billing_statements");

            migrationBuilder.DropIndex(
                name: "IX_billing_claims_practice_id_primary_id",
                table: "billing_claims");

            migrationBuilder.DropColumn(
                name: "clearinghouse_trace",
                table: "billing_remitted_claims");

            migrationBuilder.DropColumn(
                name: "elsewhere",
                table: "billing_remitted_claims");

            migrationBuilder.DropColumn(
                name: "later_claim_id",
                table: "billing_remitted_claims");

            migrationBuilder.DropColumn(
                name: "made_at",
                table: "billing_payer_profiles");

            migrationBuilder.DropColumn(
                name: "made_by",
                table: "billing_payer_profiles");

            migrationBuilder.DropColumn(
                name: "medicare_secondary_type",
                table: "billing_coverages");

            migrationBuilder.DropColumn(
                name: "primary_id",
                table: "billing_claims");

            migrationBuilder.DropColumn(
                name: "clearinghouse_trace",
                table: "billing_claim_messages");
        }
    }
}
