using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class ScalesFilesSignatures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "link",
                table: "scheduling_visits",
                type: "varchar(500)",
                maxLength: 500,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<DateTime>(
                name: "active_at",
                table: "charting_plan_versions",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "active_on",
                table: "charting_plan_versions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "needs",
                table: "charting_plan_versions",
                type: "varchar(100)",
                maxLength: 100,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<DateTime>(
                name: "superseded_at",
                table: "charting_plan_versions",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.KeepPlansActive();

            migrationBuilder.CreateTable(
                name: "charting_attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    item_kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    item_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    file_name = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    file_type = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    size_bytes = table.Column<long>(type: "bigint", nullable: false),
                    content_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    added_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    added_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    added_by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    error_reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    error_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    error_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_attachments", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_attachments_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_plan_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    signed_as = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    how = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    signed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    name = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    credential = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    agreed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    heard_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    hash = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_last = table.Column<bool>(type: "tinyint(1)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_plan_signatures", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_plan_signatures_charting_patients_practice_id_patie~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charting_plan_signatures_charting_plan_versions_plan_version~",
                        column: x => x.plan_version_id,
                        principalTable: "charting_plan_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_plan_signing_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    co_signers = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    set_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    set_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_plan_signing_rules", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_scale_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    scales = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    channel = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    made_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    made_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    expires_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    wrong_dates = table.Column<int>(type: "int", nullable: false),
                    opened_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    filled_in_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_scale_invitations", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_scale_invitations_charting_patients_practice_id_pat~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_attachment_chunks",
                columns: table => new
                {
                    attachment_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    content = table.Column<byte[]>(type: "longblob", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_attachment_chunks", x => new { x.attachment_id, x.number });
                    table.ForeignKey(
                        name: "FK_charting_attachment_chunks_charting_attachments_attachment_id",
                        column: x => x.attachment_id,
                        principalTable: "charting_attachments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_scale_links",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    invitation_id = table.Column<Guid>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_scale_links", x => x.token_hash);
                    table.ForeignKey(
                        name: "FK_charting_scale_links_charting_scale_invitations_invitation_id",
                        column: x => x.invitation_id,
                        principalTable: "charting_scale_invitations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateIndex(
                name: "IX_charting_attachments_practice_id_patient_id_item_kind_item_id",
                table: "charting_attachments",
                columns: new[] { "practice_id", "patient_id", "item_kind", "item_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_signatures_plan_version_id",
                table: "charting_plan_signatures",
                column: "plan_version_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_signatures_practice_id_patient_id_signed_on",
                table: "charting_plan_signatures",
                columns: new[] { "practice_id", "patient_id", "signed_on" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_signatures_practice_id_plan_version_id_signed_~",
                table: "charting_plan_signatures",
                columns: new[] { "practice_id", "plan_version_id", "signed_as" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_signing_rules_practice_id_from_day",
                table: "charting_plan_signing_rules",
                columns: new[] { "practice_id", "from_day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_scale_invitations_practice_id_patient_id_made_at",
                table: "charting_scale_invitations",
                columns: new[] { "practice_id", "patient_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_scale_links_invitation_id",
                table: "charting_scale_links",
                column: "invitation_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charting_attachment_chunks");

            migrationBuilder.DropTable(
                name: "charting_plan_signatures");

            migrationBuilder.DropTable(
                name: "charting_plan_signing_rules");

            migrationBuilder.DropTable(
                name: "charting_scale_links");

            migrationBuilder.DropTable(
                name: "charting_attachments");

            migrationBuilder.DropTable(
                name: "charting_scale_invitations");

            migrationBuilder.DropColumn(
                name: "link",
                table: "scheduling_visits");

            migrationBuilder.DropColumn(
                name: "active_at",
                table: "charting_plan_versions");

            migrationBuilder.DropColumn(
                name: "active_on",
                table: "charting_plan_versions");

            migrationBuilder.DropColumn(
                name: "needs",
                table: "charting_plan_versions");

            migrationBuilder.DropColumn(
                name: "superseded_at",
                table: "charting_plan_versions");
        }
    }
}
