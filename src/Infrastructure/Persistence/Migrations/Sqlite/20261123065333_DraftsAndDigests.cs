using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DraftsAndDigests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "NotAfterUtc",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ToUserId",
                table: "Outbox",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AlterColumn<byte[]>(
                name: "AssignedToId",
                table: "FollowUps",
                type: "BLOB",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "BLOB");

            migrationBuilder.AddColumn<bool>(
                name: "OfTeam",
                table: "FollowUps",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "DigestRounds",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WrittenUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestRounds", x => new { x.Kind, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "FormDrafts",
                columns: table => new
                {
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RecordId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    SavedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormDrafts", x => new { x.UserId, x.Form });
                });

            migrationBuilder.CreateTable(
                name: "MailChoices",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Switches = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Quiet = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    QuietOnDaysOff = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailChoices", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_RecordId",
                table: "FormDrafts",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_SavedUtc",
                table: "FormDrafts",
                column: "SavedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_MailChoices_UserId",
                table: "MailChoices",
                column: "UserId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DigestRounds");

            migrationBuilder.DropTable(
                name: "FormDrafts");

            migrationBuilder.DropTable(
                name: "MailChoices");

            migrationBuilder.DropColumn(
                name: "NotAfterUtc",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ToUserId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "OfTeam",
                table: "FollowUps");

            migrationBuilder.AlterColumn<byte[]>(
                name: "AssignedToId",
                table: "FollowUps",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0],
                oldClrType: typeof(byte[]),
                oldType: "BLOB",
                oldNullable: true);
        }
    }
}
