using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AuditAndSignIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "authenticator_key",
                table: "identity_users",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "last_code_step",
                table: "identity_users",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "last_reset",
                table: "identity_users",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recovery_codes",
                table: "identity_users",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "identity_api_clients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    disabled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_api_clients", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    verified_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    locked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_user_passkeys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    credential_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", maxLength: 2000, nullable: false),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    transports = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_backed_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_user_passkeys", x => x.id);
                    table.ForeignKey(
                        name: "FK_identity_user_passkeys_identity_users_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_audit",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lane = table.Column<int>(type: "INTEGER", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    occurred_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    roles = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    credential = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    session = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    device = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    correlation = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    action = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    object_type = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    object_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    object_version = table.Column<int>(type: "INTEGER", nullable: true),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    item_count = table.Column<int>(type: "INTEGER", nullable: true),
                    before_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    after_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit", x => new { x.practice_id, x.lane, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "platform_audit_anchors",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends = table.Column<string>(type: "TEXT", maxLength: 1600, nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_anchors", x => new { x.practice_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "platform_audit_lanes",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lane = table.Column<int>(type: "INTEGER", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_lanes", x => new { x.practice_id, x.lane });
                });

            migrationBuilder.CreateIndex(
                name: "IX_identity_api_clients_practice_id",
                table: "identity_api_clients",
                column: "practice_id");

            migrationBuilder.CreateIndex(
                name: "IX_identity_sessions_practice_id_user_id",
                table: "identity_sessions",
                columns: new[] { "practice_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_passkeys_credential_hash",
                table: "identity_user_passkeys",
                column: "credential_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_passkeys_user_id",
                table: "identity_user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_practice_id_action_id",
                table: "platform_audit",
                columns: new[] { "practice_id", "action", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_practice_id_id",
                table: "platform_audit",
                columns: new[] { "practice_id", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_practice_id_outcome_id",
                table: "platform_audit",
                columns: new[] { "practice_id", "outcome", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_practice_id_patient_id_id",
                table: "platform_audit",
                columns: new[] { "practice_id", "patient_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_practice_id_user_id_id",
                table: "platform_audit",
                columns: new[] { "practice_id", "user_id", "id" });

            migrationBuilder.GuardTheTrail();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "identity_api_clients");

            migrationBuilder.DropTable(
                name: "identity_sessions");

            migrationBuilder.DropTable(
                name: "identity_user_passkeys");

            migrationBuilder.DropTable(
                name: "platform_audit");

            migrationBuilder.DropTable(
                name: "platform_audit_anchors");

            migrationBuilder.DropTable(
                name: "platform_audit_lanes");

            migrationBuilder.DropColumn(
                name: "authenticator_key",
                table: "identity_users");

            migrationBuilder.DropColumn(
                name: "last_code_step",
                table: "identity_users");

            migrationBuilder.DropColumn(
                name: "last_reset",
                table: "identity_users");

            migrationBuilder.DropColumn(
                name: "recovery_codes",
                table: "identity_users");
        }
    }
}
