using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Conflicts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Conflicts",
                table: "Referrals",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "ConflictsLookedAt",
                table: "Referrals",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "HasOpenConflict",
                table: "Referrals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Acquaintances",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WorkerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SaidUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acquaintances", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Acquaintances_PersonId_WorkerId",
                table: "Acquaintances",
                columns: new[] { "PersonId", "WorkerId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Acquaintances");

            migrationBuilder.DropColumn(
                name: "Conflicts",
                table: "Referrals");

            migrationBuilder.DropColumn(
                name: "ConflictsLookedAt",
                table: "Referrals");

            migrationBuilder.DropColumn(
                name: "HasOpenConflict",
                table: "Referrals");
        }
    }
}
