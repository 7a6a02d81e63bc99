using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class Coordination : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "due_at",
                table: "charting_urgent_flags",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "next_step_at",
                table: "charting_urgent_flags",
                type: "datetime(6)",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "rungs",
                table: "charting_urgent_flags",
                type: "longtext",
                nullable: false)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "told",
                table: "charting_urgent_flag_acts",
                type: "longtext",
                nullable: false)
                .Annotation("MySql:CharSet", "utf8mb4");

            // Acts and flags that are there have told nobody and passed nothing; an empty text would be no list.
            migrationBuilder.Sql("UPDATE charting_urgent_flag_acts SET told = '[]'");
            migrationBuilder.Sql("UPDATE charting_urgent_flags SET rungs = '[]'");

            migrationBuilder.CreateTable(
                name: "coordination_agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    therapist_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    prescriber_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    begun_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_agreements", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_call_presences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    call_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    joined_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    since_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    seen_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    met_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_call_presences", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    has_appointment = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    people_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    starts_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    time_zone_id = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    agenda = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    rest = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    missed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    marked_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    marked_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    held_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_calls", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_overdue_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    therapist_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    prescriber_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    step = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    taken_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_overdue_notices", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_patient_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    therapist_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    prescriber_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    turn = table.Column<int>(type: "int", nullable: false),
                    is_latest = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    terms = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    set_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    set_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_patient_terms", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_talks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    with_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_by_phone = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    talked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    minutes = table.Column<int>(type: "int", nullable: false),
                    logged_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_talks", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_agreement_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    agreement_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    revision = table.Column<int>(type: "int", nullable: false),
                    terms = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    drafted_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    drafted_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    kept_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kept_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    active_from = table.Column<DateOnly>(type: "date", nullable: true),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_agreement_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_agreement_versions_coordination_agreements_agre~",
                        column: x => x.agreement_id,
                        principalTable: "coordination_agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_call_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    call_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    text = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    owner_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    written_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    written_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    done_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    done_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_call_items", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_call_items_coordination_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "coordination_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_call_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    call_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    attested_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_call_members", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_call_members_coordination_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "coordination_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_call_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    call_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    noted_by_id = table.Column<Guid>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_call_patients", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_call_patients_coordination_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "coordination_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_call_segments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    call_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    line_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    started_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    started_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_call_segments", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_call_segments_coordination_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "coordination_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_agreement_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    version_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    signed_as = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    name = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    credential = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    signed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    hash = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_agreement_signatures", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_agreement_signatures_coordination_agreement_ver~",
                        column: x => x.version_id,
                        principalTable: "coordination_agreement_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flags_practice_id_state_next_step_at",
                table: "charting_urgent_flags",
                columns: new[] { "practice_id", "state", "next_step_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_agreement_signatures_practice_id_version_id_sig~",
                table: "coordination_agreement_signatures",
                columns: new[] { "practice_id", "version_id", "signed_as" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_agreement_signatures_version_id",
                table: "coordination_agreement_signatures",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_agreement_versions_agreement_id",
                table: "coordination_agreement_versions",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_agreement_versions_practice_id_agreement_id_num~",
                table: "coordination_agreement_versions",
                columns: new[] { "practice_id", "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_agreements_practice_id_therapist_id_prescriber_~",
                table: "coordination_agreements",
                columns: new[] { "practice_id", "therapist_id", "prescriber_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_items_call_id",
                table: "coordination_call_items",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_items_practice_id_call_id",
                table: "coordination_call_items",
                columns: new[] { "practice_id", "call_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_items_practice_id_owner_id_done_at",
                table: "coordination_call_items",
                columns: new[] { "practice_id", "owner_id", "done_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_items_practice_id_patient_id_written_at",
                table: "coordination_call_items",
                columns: new[] { "practice_id", "patient_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_members_call_id",
                table: "coordination_call_members",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_members_practice_id_call_id_staff_id",
                table: "coordination_call_members",
                columns: new[] { "practice_id", "call_id", "staff_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_members_practice_id_staff_id_attested_at",
                table: "coordination_call_members",
                columns: new[] { "practice_id", "staff_id", "attested_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_patients_call_id",
                table: "coordination_call_patients",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_patients_practice_id_call_id_patient_id",
                table: "coordination_call_patients",
                columns: new[] { "practice_id", "call_id", "patient_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_patients_practice_id_patient_id",
                table: "coordination_call_patients",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_presences_practice_id_call_id_staff_id",
                table: "coordination_call_presences",
                columns: new[] { "practice_id", "call_id", "staff_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_segments_call_id",
                table: "coordination_call_segments",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_segments_practice_id_call_id_started_at",
                table: "coordination_call_segments",
                columns: new[] { "practice_id", "call_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_segments_practice_id_line_id",
                table: "coordination_call_segments",
                columns: new[] { "practice_id", "line_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_calls_practice_id_people_id_starts_at",
                table: "coordination_calls",
                columns: new[] { "practice_id", "people_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_overdue_notices_practice_id_patient_id_therapis~",
                table: "coordination_overdue_notices",
                columns: new[] { "practice_id", "patient_id", "therapist_id", "prescriber_id", "due_on", "step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_patient_terms_practice_id_is_latest",
                table: "coordination_patient_terms",
                columns: new[] { "practice_id", "is_latest" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_patient_terms_practice_id_patient_id_therapist_~",
                table: "coordination_patient_terms",
                columns: new[] { "practice_id", "patient_id", "therapist_id", "prescriber_id", "is_part2", "turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_talks_practice_id_patient_id_talked_at",
                table: "coordination_talks",
                columns: new[] { "practice_id", "patient_id", "talked_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "coordination_agreement_signatures");

            migrationBuilder.DropTable(
                name: "coordination_call_items");

            migrationBuilder.DropTable(
                name: "coordination_call_members");

            migrationBuilder.DropTable(
                name: "coordination_call_patients");

            migrationBuilder.DropTable(
                name: "coordination_call_presences");

            migrationBuilder.DropTable(
                name: "coordination_call_segments");

            migrationBuilder.DropTable(
                name: "coordination_overdue_notices");

            migrationBuilder.DropTable(
                name: "coordination_patient_terms");

            migrationBuilder.DropTable(
                name: "coordination_talks");

            migrationBuilder.DropTable(
                name: "coordination_agreement_versions");

            migrationBuilder.DropTable(
                name: "coordination_calls");

            migrationBuilder.DropTable(
                name: "coordination_agreements");

            migrationBuilder.DropIndex(
                name: "IX_charting_urgent_flags_practice_id_state_next_step_at",
                table: "charting_urgent_flags");

            migrationBuilder.DropColumn(
                name: "due_at",
                table: "charting_urgent_flags");

            migrationBuilder.DropColumn(
                name: "next_step_at",
                table: "charting_urgent_flags");

            migrationBuilder.DropColumn(
                name: "rungs",
                table: "charting_urgent_flags");

            migrationBuilder.DropColumn(
                name: "told",
                table: "charting_urgent_flag_acts");
        }
    }
}
