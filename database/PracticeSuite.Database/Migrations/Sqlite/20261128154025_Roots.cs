using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Roots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "changes",
                table: "scheduling_patient_stays");

            migrationBuilder.DropColumn(
                name: "changes",
                table: "coordination_patients");

            migrationBuilder.DropColumn(
                name: "version",
                table: "charting_plan_versions");

            migrationBuilder.DropColumn(
                name: "version",
                table: "charting_diagnoses");

            migrationBuilder.DropColumn(
                name: "version",
                table: "billing_payer_enrollments");

            migrationBuilder.DropColumn(
                name: "version",
                table: "billing_coverages");

            migrationBuilder.AddColumn<DateOnly>(
                name: "service_first_day",
                table: "coordination_enrollments",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.CreateTable(
                name: "billing_code_pairs",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    other = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_code_pairs", x => new { x.practice_id, x.code, x.other, x.effective_from });
                });

            migrationBuilder.CreateTable(
                name: "billing_diagnosis_codes",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_leaf = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_diagnosis_codes", x => new { x.practice_id, x.code, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "billing_patient_coverages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_patient_coverages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charting_diagnosis_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_diagnosis_lists", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charting_past_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_past_periods", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_past_periods_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_past_ranks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    diagnosis_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_past_ranks", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_past_ranks_charting_diagnoses_diagnosis_id",
                        column: x => x.diagnosis_id,
                        principalTable: "charting_diagnoses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charting_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_past_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    enrollment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_past_members", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_past_members_coordination_enrollments_enrollment_id",
                        column: x => x.enrollment_id,
                        principalTable: "coordination_enrollments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_scheduling_visits_times",
                table: "scheduling_visits",
                columns: new[] { "practice_id", "practitioner_id", "started_at", "ended_at", "kept", "patient_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_versions_patient_id",
                table: "charting_plan_versions",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_diagnoses_patient_id",
                table: "charting_diagnoses",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "IX_billing_payer_enrollments_payer_id",
                table: "billing_payer_enrollments",
                column: "payer_id");

            migrationBuilder.CreateIndex(
                name: "IX_billing_coverages_patient_id",
                table: "billing_coverages",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_past_periods_practice_id_patient_id",
                table: "charting_past_periods",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_past_ranks_diagnosis_id",
                table: "charting_past_ranks",
                column: "diagnosis_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_past_members_enrollment_id",
                table: "coordination_past_members",
                column: "enrollment_id");

            migrationBuilder.RootTheRows();

            migrationBuilder.AddForeignKey(
                name: "FK_billing_coverages_billing_patient_coverages_patient_id",
                table: "billing_coverages",
                column: "patient_id",
                principalTable: "billing_patient_coverages",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_billing_payer_enrollments_billing_payers_payer_id",
                table: "billing_payer_enrollments",
                column: "payer_id",
                principalTable: "billing_payers",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_charting_diagnoses_charting_diagnosis_lists_patient_id",
                table: "charting_diagnoses",
                column: "patient_id",
                principalTable: "charting_diagnosis_lists",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_charting_plan_versions_charting_plans_patient_id",
                table: "charting_plan_versions",
                column: "patient_id",
                principalTable: "charting_plans",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_billing_coverages_billing_patient_coverages_patient_id",
                table: "billing_coverages");

            migrationBuilder.DropForeignKey(
                name: "FK_billing_payer_enrollments_billing_payers_payer_id",
                table: "billing_payer_enrollments");

            migrationBuilder.DropForeignKey(
                name: "FK_charting_diagnoses_charting_diagnosis_lists_patient_id",
                table: "charting_diagnoses");

            migrationBuilder.DropForeignKey(
                name: "FK_charting_plan_versions_charting_plans_patient_id",
                table: "charting_plan_versions");

            migrationBuilder.DropTable(
                name: "billing_code_pairs");

            migrationBuilder.DropTable(
                name: "billing_diagnosis_codes");

            migrationBuilder.DropTable(
                name: "billing_patient_coverages");

            migrationBuilder.DropTable(
                name: "charting_diagnosis_lists");

            migrationBuilder.DropTable(
                name: "charting_past_periods");

            migrationBuilder.DropTable(
                name: "charting_past_ranks");

            migrationBuilder.DropTable(
                name: "charting_plans");

            migrationBuilder.DropTable(
                name: "coordination_past_members");

            migrationBuilder.DropIndex(
                name: "ix_scheduling_visits_times",
                table: "scheduling_visits");

            migrationBuilder.DropIndex(
                name: "IX_charting_plan_versions_patient_id",
                table: "charting_plan_versions");

            migrationBuilder.DropIndex(
                name: "IX_charting_diagnoses_patient_id",
                table: "charting_diagnoses");

            migrationBuilder.DropIndex(
                name: "IX_billing_payer_enrollments_payer_id",
                table: "billing_payer_enrollments");

            migrationBuilder.DropIndex(
                name: "IX_billing_coverages_patient_id",
                table: "billing_coverages");

            migrationBuilder.DropColumn(
                name: "service_first_day",
                table: "coordination_enrollments");

            migrationBuilder.AddColumn<int>(
                name: "changes",
                table: "scheduling_patient_stays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "changes",
                table: "coordination_patients",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "charting_plan_versions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "charting_diagnoses",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "billing_payer_enrollments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "billing_coverages",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }
    }
}
