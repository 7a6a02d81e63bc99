using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class House : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "history",
                table: "identity_staff",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "history",
                table: "identity_staff");
        }
    }
}
