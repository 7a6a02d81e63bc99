using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
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
                type: "varchar(50)",
                maxLength: 50,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "elsewhere",
                table: "billing_remitted_claims",
                type: "varchar(400)",
                maxLength: 400,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<Guid>(
                name: "later_claim_id",
                table: "billing_remitted_claims",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "made_at",
                table: "billing_payer_profiles",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "made_by",
                table: "billing_payer_profiles",
                type: "varchar(120)",
                maxLength: 120,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "medicare_secondary_type",
                table: "billing_coverages",
                type: "varchar(2)",
                maxLength: 2,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AlterColumn<string>(
                name: "protected_password",
                table: "billing_clearinghouses",
                type: "varchar(12000)",
                maxLength: 12000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(1000)",
                oldMaxLength: 1000,
                oldNullable: true)
                .Annotation("MySql:CharSet", "utf8mb4")
                .OldAnnotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<Guid>(
                name: "primary_id",
                table: "billing_claims",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "clearinghouse_trace",
                table: "billing_claim_messages",
                type: "varchar(50)",
                maxLength: 50,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_claim_packets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    claim_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    claim_number = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false),
                    made_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    made_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    disagreements = table.Column<int>(type: "int", nullable: false),
                    content = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    content_sha256 = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    facts_sha256 = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claim_packets", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_control_numbers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    sender = table.Column<string>(type: "varchar(15)", maxLength: 15, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    receiver = table.Column<string>(type: "varchar(15)", maxLength: 15, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    last_number = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_control_numbers", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_document_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    neutral_sender = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    minimum_balance_cents = table.Column<long>(type: "bigint", nullable: false),
                    days_between = table.Column<int>(type: "int", nullable: false),
                    due_days = table.Column<int>(type: "int", nullable: false),
                    how_to_pay = table.Column<string>(type: "varchar(300)", maxLength: 300, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    form_offset_x = table.Column<int>(type: "int", nullable: false),
                    form_offset_y = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_document_settings", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_eligibility_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    coverage_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    clearinghouse_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_simulated = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    reference = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    asked_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    control = table.Column<int>(type: "int", nullable: true),
                    answered_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    is_active = table.Column<bool>(type: "tinyint(1)", nullable: true),
                    plan_name = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    plan_from = table.Column<DateOnly>(type: "date", nullable: true),
                    plan_to = table.Column<DateOnly>(type: "date", nullable: true),
                    copay_cents = table.Column<long>(type: "bigint", nullable: true),
                    deductible_left_cents = table.Column<long>(type: "bigint", nullable: true),
                    problem = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_eligibility_checks", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_list_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    state = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    name = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sha256 = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    received_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    received_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    ended_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    problem_count = table.Column<int>(type: "int", nullable: false),
                    problems = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    passed_over = table.Column<int>(type: "int", nullable: false),
                    rows = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    new_count = table.Column<int>(type: "int", nullable: false),
                    changed_count = table.Column<int>(type: "int", nullable: false),
                    same_count = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_list_imports", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_location_localities",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    location_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    locality = table.Column<string>(type: "varchar(10)", maxLength: 10, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_location_localities", x => new { x.practice_id, x.location_id });
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_price_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    code = table.Column<string>(type: "varchar(5)", maxLength: 5, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    payer_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    locality = table.Column<string>(type: "varchar(10)", maxLength: 10, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    facility = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    before_cents = table.Column<long>(type: "bigint", nullable: true),
                    after_cents = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    changed_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    import_id = table.Column<Guid>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_price_changes", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_statement_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    guarantor_name = table.Column<string>(type: "varchar(121)", maxLength: 121, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    guarantor_relationship = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    guarantor_line1 = table.Column<string>(type: "varchar(55)", maxLength: 55, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    guarantor_line2 = table.Column<string>(type: "varchar(55)", maxLength: 55, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    guarantor_city = table.Column<string>(type: "varchar(30)", maxLength: 30, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    guarantor_state = table.Column<string>(type: "varchar(2)", maxLength: 2, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    guarantor_zip = table.Column<string>(type: "varchar(9)", maxLength: 9, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    hold = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    hold_reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    death_reviewed = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    confidential_claims = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    changed_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    changed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_statement_accounts", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    subject = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    account = table.Column<string>(type: "varchar(10)", maxLength: 10, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    printed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    printed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    printed_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    run_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    content = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    content_sha256 = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_statements", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

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

            migrationBuilder.AlterColumn<string>(
                name: "protected_password",
                table: "billing_clearinghouses",
                type: "varchar(1000)",
                maxLength: 1000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(12000)",
                oldMaxLength: 12000,
                oldNullable: true)
                .Annotation("MySql:CharSet", "utf8mb4")
                .OldAnnotation("MySql:CharSet", "utf8mb4");
        }
    }
}
