using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MoneyAndMonthClose : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_billing_work_items_practice_id_kind_done_at_due_on",
                table: "billing_work_items");

            migrationBuilder.DropIndex(
                name: "IX_billing_postings_practice_id_claim_id",
                table: "billing_postings");

            migrationBuilder.AddColumn<string>(
                name: "basis",
                table: "billing_work_items",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "month",
                table: "billing_work_items",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "owed_at",
                table: "billing_work_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "rank_on",
                table: "billing_work_items",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "text",
                table: "billing_work_items",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "logged",
                table: "billing_month_results",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "worth_cents",
                table: "billing_month_results",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "sent_on",
                table: "billing_claims",
                type: "TEXT",
                nullable: true);

            migrationBuilder.MakeTasksWork();

            migrationBuilder.DropTable(
                name: "billing_tasks");

            migrationBuilder.CreateTable(
                name: "billing_month_closings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    standing_key = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    content_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    prepared_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    prepared_by_user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    prepared_by_staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    prepared_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    approved_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    approved_by_user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    paper = table.Column<byte[]>(type: "BLOB", nullable: true),
                    paper_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_month_closings", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_billing_work_items_list",
                table: "billing_work_items",
                columns: new[] { "practice_id", "kind", "done_at", "rank_on", "amount_cents", "id" },
                descending: new[] { false, false, false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_billing_work_items_practice_id_kind_opened_on",
                table: "billing_work_items",
                columns: new[] { "practice_id", "kind", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_work_items_practice_id_month_patient_id",
                table: "billing_work_items",
                columns: new[] { "practice_id", "month", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_work_items_practice_id_taken_by_id_kind_done_at_rank_on",
                table: "billing_work_items",
                columns: new[] { "practice_id", "taken_by_id", "kind", "done_at", "rank_on" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_postings_practice_id_claim_id_account_day_amount_cents",
                table: "billing_postings",
                columns: new[] { "practice_id", "claim_id", "account", "day", "amount_cents" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_claims_practice_id_answered_on_sent_on",
                table: "billing_claims",
                columns: new[] { "practice_id", "answered_on", "sent_on" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_month_closings_practice_id_month_number",
                table: "billing_month_closings",
                columns: new[] { "practice_id", "month", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_month_closings_practice_id_month_standing_key",
                table: "billing_month_closings",
                columns: new[] { "practice_id", "month", "standing_key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "billing_month_closings");

            migrationBuilder.DropIndex(
                name: "ix_billing_work_items_list",
                table: "billing_work_items");

            migrationBuilder.DropIndex(
                name: "IX_billing_work_items_practice_id_kind_opened_on",
                table: "billing_work_items");

            migrationBuilder.DropIndex(
                name: "IX_billing_work_items_practice_id_month_patient_id",
                table: "billing_work_items");

            migrationBuilder.DropIndex(
                name: "IX_billing_work_items_practice_id_taken_by_id_kind_done_at_rank_on",
                table: "billing_work_items");

            migrationBuilder.DropIndex(
                name: "IX_billing_postings_practice_id_claim_id_account_day_amount_cents",
                table: "billing_postings");

            migrationBuilder.DropIndex(
                name: "IX_billing_claims_practice_id_answered_on_sent_on",
                table: "billing_claims");

            migrationBuilder.DropColumn(
                name: "basis",
                table: "billing_work_items");

            migrationBuilder.DropColumn(
                name: "month",
                table: "billing_work_items");

            migrationBuilder.DropColumn(
                name: "owed_at",
                table: "billing_work_items");

            migrationBuilder.DropColumn(
                name: "rank_on",
                table: "billing_work_items");

            migrationBuilder.DropColumn(
                name: "text",
                table: "billing_work_items");

            migrationBuilder.DropColumn(
                name: "logged",
                table: "billing_month_results");

            migrationBuilder.DropColumn(
                name: "worth_cents",
                table: "billing_month_results");

            migrationBuilder.DropColumn(
                name: "sent_on",
                table: "billing_claims");

            migrationBuilder.CreateTable(
                name: "billing_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    done_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_tasks", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_billing_work_items_practice_id_kind_done_at_due_on",
                table: "billing_work_items",
                columns: new[] { "practice_id", "kind", "done_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_postings_practice_id_claim_id",
                table: "billing_postings",
                columns: new[] { "practice_id", "claim_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_tasks_practice_id_claim_id",
                table: "billing_tasks",
                columns: new[] { "practice_id", "claim_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_tasks_practice_id_done_at_due_on",
                table: "billing_tasks",
                columns: new[] { "practice_id", "done_at", "due_on" });
        }
    }
}
