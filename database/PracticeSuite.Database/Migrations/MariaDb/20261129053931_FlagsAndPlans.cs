using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class FlagsAndPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The index that takes the place of this one has its name; a foreign key needs one at every moment.
            migrationBuilder.CreateIndex(
                name: "ix_charting_diagnoses_meanwhile",
                table: "charting_diagnoses",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.DropIndex(
                name: "IX_charting_diagnoses_practice_id_patient_id_code_onset_on_is_p~",
                table: "charting_diagnoses");

            migrationBuilder.AddColumn<int>(
                name: "plan_review_days",
                table: "identity_practices",
                type: "int",
                nullable: false,
                defaultValue: 90);

            migrationBuilder.AddColumn<Guid>(
                name: "patient_id",
                table: "coordination_thread_participants",
                type: "binary(16)",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "content",
                table: "charting_plan_versions",
                type: "longtext",
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<DateTime>(
                name: "kept_at",
                table: "charting_plan_versions",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kept_by",
                table: "charting_plan_versions",
                type: "varchar(100)",
                maxLength: 100,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<Guid>(
                name: "kept_by_user_id",
                table: "charting_plan_versions",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "charting_plan_versions",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "given_up_as",
                table: "charting_diagnoses",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "label",
                table: "charting_diagnoses",
                type: "varchar(200)",
                maxLength: 200,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<DateTime>(
                name: "recorded_at",
                table: "charting_diagnoses",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "charting_diagnoses",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "severity",
                table: "charting_diagnoses",
                type: "varchar(16)",
                maxLength: 16,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "snomed_code",
                table: "charting_diagnoses",
                type: "varchar(18)",
                maxLength: 18,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<Guid>(
                name: "source_id",
                table: "charting_diagnoses",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "specifier",
                table: "charting_diagnoses",
                type: "varchar(200)",
                maxLength: 200,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "status",
                table: "charting_diagnoses",
                type: "varchar(16)",
                maxLength: 16,
                nullable: false,
                defaultValue: "")
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_diagnosis_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    diagnosis_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version_json = table.Column<string>(type: "varchar(4000)", maxLength: 4000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    changed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    changed_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    changed_by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_diagnosis_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_diagnosis_changes_charting_diagnoses_diagnosis_id",
                        column: x => x.diagnosis_id,
                        principalTable: "charting_diagnoses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_charting_diagnosis_changes_charting_patients_practice_id_pat~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_flag_thresholds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    rule = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    name = table.Column<string>(type: "varchar(24)", maxLength: 24, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    set_value = table.Column<int>(type: "int", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    set_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    set_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_flag_thresholds", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_open_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    question = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    owner_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    asked_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    asked_by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    answer = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    answered_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    answered_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    answered_by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_open_questions", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_open_questions_charting_patients_practice_id_patien~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_urgent_flags",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    level = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    rule = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    subject = table.Column<string>(type: "varchar(96)", maxLength: 96, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    raised_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    raised_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    raised_by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    open_since = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    last_line_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_urgent_flags", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flags_charting_patients_practice_id_patient_~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_urgent_flag_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    flag_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    act = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    done_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    done_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    words = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    disposition = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_urgent_flag_acts", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_acts_charting_patients_practice_id_pati~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_acts_charting_urgent_flags_flag_id",
                        column: x => x.flag_id,
                        principalTable: "charting_urgent_flags",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_urgent_flag_addressees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    flag_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    addressed_as = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_urgent_flag_addressees", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_addressees_charting_patients_practice_i~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_addressees_charting_urgent_flags_flag_id",
                        column: x => x.flag_id,
                        principalTable: "charting_urgent_flags",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_urgent_flag_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    flag_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    rule = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    item = table.Column<string>(type: "varchar(96)", maxLength: 96, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    facts = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    added_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_urgent_flag_lines", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_lines_charting_patients_practice_id_pat~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_lines_charting_urgent_flags_flag_id",
                        column: x => x.flag_id,
                        principalTable: "charting_urgent_flags",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateIndex(
                name: "IX_charting_diagnoses_practice_id_patient_id_code_onset_on_is_p~",
                table: "charting_diagnoses",
                columns: new[] { "practice_id", "patient_id", "code", "onset_on", "is_part2", "given_up_as" },
                unique: true);

            migrationBuilder.DropIndex(
                name: "ix_charting_diagnoses_meanwhile",
                table: "charting_diagnoses");

            migrationBuilder.CreateIndex(
                name: "IX_charting_diagnosis_changes_diagnosis_id_number",
                table: "charting_diagnosis_changes",
                columns: new[] { "diagnosis_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_diagnosis_changes_practice_id_patient_id_changed_at",
                table: "charting_diagnosis_changes",
                columns: new[] { "practice_id", "patient_id", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_flag_thresholds_practice_id_rule_name_from_day",
                table: "charting_flag_thresholds",
                columns: new[] { "practice_id", "rule", "name", "from_day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_open_questions_practice_id_owner_id_answered_at",
                table: "charting_open_questions",
                columns: new[] { "practice_id", "owner_id", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_open_questions_practice_id_patient_id",
                table: "charting_open_questions",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flag_acts_flag_id",
                table: "charting_urgent_flag_acts",
                column: "flag_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flag_acts_practice_id_patient_id",
                table: "charting_urgent_flag_acts",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flag_addressees_flag_id",
                table: "charting_urgent_flag_addressees",
                column: "flag_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flag_addressees_practice_id_patient_id",
                table: "charting_urgent_flag_addressees",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flag_addressees_practice_id_staff_id",
                table: "charting_urgent_flag_addressees",
                columns: new[] { "practice_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flag_lines_flag_id",
                table: "charting_urgent_flag_lines",
                column: "flag_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flag_lines_practice_id_patient_id_rule_item_~",
                table: "charting_urgent_flag_lines",
                columns: new[] { "practice_id", "patient_id", "rule", "item", "is_part2" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flags_practice_id_patient_id_state",
                table: "charting_urgent_flags",
                columns: new[] { "practice_id", "patient_id", "state" });

            migrationBuilder.TellProblemsAndParticipants();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charting_diagnosis_changes");

            migrationBuilder.DropTable(
                name: "charting_flag_thresholds");

            migrationBuilder.DropTable(
                name: "charting_open_questions");

            migrationBuilder.DropTable(
                name: "charting_urgent_flag_acts");

            migrationBuilder.DropTable(
                name: "charting_urgent_flag_addressees");

            migrationBuilder.DropTable(
                name: "charting_urgent_flag_lines");

            migrationBuilder.DropTable(
                name: "charting_urgent_flags");

            // The index that takes the place of this one has its name; a foreign key needs one at every moment.
            migrationBuilder.CreateIndex(
                name: "ix_charting_diagnoses_meanwhile",
                table: "charting_diagnoses",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.DropIndex(
                name: "IX_charting_diagnoses_practice_id_patient_id_code_onset_on_is_p~",
                table: "charting_diagnoses");

            migrationBuilder.DropColumn(
                name: "plan_review_days",
                table: "identity_practices");

            migrationBuilder.DropColumn(
                name: "patient_id",
                table: "coordination_thread_participants");

            migrationBuilder.DropColumn(
                name: "content",
                table: "charting_plan_versions");

            migrationBuilder.DropColumn(
                name: "kept_at",
                table: "charting_plan_versions");

            migrationBuilder.DropColumn(
                name: "kept_by",
                table: "charting_plan_versions");

            migrationBuilder.DropColumn(
                name: "kept_by_user_id",
                table: "charting_plan_versions");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "charting_plan_versions");

            migrationBuilder.DropColumn(
                name: "given_up_as",
                table: "charting_diagnoses");

            migrationBuilder.DropColumn(
                name: "label",
                table: "charting_diagnoses");

            migrationBuilder.DropColumn(
                name: "recorded_at",
                table: "charting_diagnoses");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "charting_diagnoses");

            migrationBuilder.DropColumn(
                name: "severity",
                table: "charting_diagnoses");

            migrationBuilder.DropColumn(
                name: "snomed_code",
                table: "charting_diagnoses");

            migrationBuilder.DropColumn(
                name: "source_id",
                table: "charting_diagnoses");

            migrationBuilder.DropColumn(
                name: "specifier",
                table: "charting_diagnoses");

            migrationBuilder.DropColumn(
                name: "status",
                table: "charting_diagnoses");

            migrationBuilder.CreateIndex(
                name: "IX_charting_diagnoses_practice_id_patient_id_code_onset_on_is_p~",
                table: "charting_diagnoses",
                columns: new[] { "practice_id", "patient_id", "code", "onset_on", "is_part2" },
                unique: true);

            migrationBuilder.DropIndex(
                name: "ix_charting_diagnoses_meanwhile",
                table: "charting_diagnoses");
        }
    }
}
