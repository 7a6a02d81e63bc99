using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeptFromInsurer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_restriction_requested",
                table: "charting_patients",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.KeepFromInsurer();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_restriction_requested",
                table: "charting_patients");
        }
    }
}
