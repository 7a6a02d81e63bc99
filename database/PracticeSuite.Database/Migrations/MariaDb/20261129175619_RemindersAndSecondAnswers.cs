using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class RemindersAndSecondAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_charting_plan_signing_rules_practice_id_from_day",
                table: "charting_plan_signing_rules");

            migrationBuilder.AddColumn<bool>(
                name: "is_taken_back",
                table: "scheduling_visits",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "email",
                table: "identity_staff",
                type: "varchar(254)",
                maxLength: 254,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<Guid>(
                name: "invitation_id",
                table: "charting_scale_results",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_second_answer",
                table: "charting_scale_results",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "taken_back_at",
                table: "charting_plan_signing_rules",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "taken_back_by",
                table: "charting_plan_signing_rules",
                type: "varchar(100)",
                maxLength: 100,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<int>(
                name: "turn",
                table: "charting_plan_signing_rules",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "charting_reminder_wishes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    by_email = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    by_text = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    mobile = table.Column<string>(type: "varchar(10)", maxLength: 10, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    consented_on = table.Column<DateOnly>(type: "date", nullable: true),
                    stopped_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    recorded_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    since = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_reminder_wishes", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_reminder_wishes_charting_patients_practice_id_patie~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_inbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    message_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    channel = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sent_to = table.Column<string>(type: "varchar(254)", maxLength: 254, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sender = table.Column<string>(type: "varchar(80)", maxLength: 80, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    subject = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    body = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    calendar = table.Column<string>(type: "longtext", nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    arrived_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_inbox", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    template = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    channel = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    subject_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    recipient_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    tells_of = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    message_key = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    queued_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    next_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    leased_until = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    sent_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    reason = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outbox", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_reminder_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_on = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    email_hours = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    text_hours = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    quiet_from = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    quiet_until = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    sender = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_reminder_rules", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_signing_rules_practice_id_from_day_turn",
                table: "charting_plan_signing_rules",
                columns: new[] { "practice_id", "from_day", "turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_reminder_wishes_practice_id_patient_id",
                table: "charting_reminder_wishes",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_inbox_practice_id_arrived_at",
                table: "platform_inbox",
                columns: new[] { "practice_id", "arrived_at" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_practice_id_message_key",
                table: "platform_outbox",
                columns: new[] { "practice_id", "message_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_practice_id_state_next_at",
                table: "platform_outbox",
                columns: new[] { "practice_id", "state", "next_at" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_practice_id_subject_id_template",
                table: "platform_outbox",
                columns: new[] { "practice_id", "subject_id", "template" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charting_reminder_wishes");

            migrationBuilder.DropTable(
                name: "platform_inbox");

            migrationBuilder.DropTable(
                name: "platform_outbox");

            migrationBuilder.DropTable(
                name: "scheduling_reminder_rules");

            migrationBuilder.DropIndex(
                name: "IX_charting_plan_signing_rules_practice_id_from_day_turn",
                table: "charting_plan_signing_rules");

            migrationBuilder.DropColumn(
                name: "is_taken_back",
                table: "scheduling_visits");

            migrationBuilder.DropColumn(
                name: "email",
                table: "identity_staff");

            migrationBuilder.DropColumn(
                name: "invitation_id",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "is_second_answer",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "taken_back_at",
                table: "charting_plan_signing_rules");

            migrationBuilder.DropColumn(
                name: "taken_back_by",
                table: "charting_plan_signing_rules");

            migrationBuilder.DropColumn(
                name: "turn",
                table: "charting_plan_signing_rules");

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_signing_rules_practice_id_from_day",
                table: "charting_plan_signing_rules",
                columns: new[] { "practice_id", "from_day" },
                unique: true);
        }
    }
}
