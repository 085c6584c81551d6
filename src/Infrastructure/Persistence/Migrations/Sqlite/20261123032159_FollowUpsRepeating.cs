using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FollowUpsRepeating : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Fit",
                table: "FollowUps",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "AsGiven");

            migrationBuilder.AddColumn<bool>(
                name: "MailWaits",
                table: "FollowUps",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "PreviousId",
                table: "FollowUps",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Repeat",
                table: "FollowUps",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_MailWaits_AssignedToId",
                table: "FollowUps",
                columns: new[] { "MailWaits", "AssignedToId" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_PreviousId",
                table: "FollowUps",
                column: "PreviousId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_FollowUps_MailWaits_AssignedToId",
                table: "FollowUps");

            migrationBuilder.DropIndex(
                name: "IX_FollowUps_PreviousId",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "Fit",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "MailWaits",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "PreviousId",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "Repeat",
                table: "FollowUps");
        }
    }
}
