using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FollowUpsRepeating : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Body",
                table: "Outbox",
                type: "nvarchar(max)",
                maxLength: 40000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(4000)",
                oldMaxLength: 4000);

            migrationBuilder.AddColumn<string>(
                name: "Fit",
                table: "FollowUps",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "AsGiven");

            migrationBuilder.AddColumn<bool>(
                name: "MailWaits",
                table: "FollowUps",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "PreviousId",
                table: "FollowUps",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Repeat",
                table: "FollowUps",
                type: "nvarchar(300)",
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
                unique: true,
                filter: "[PreviousId] IS NOT NULL");
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

            migrationBuilder.AlterColumn<string>(
                name: "Body",
                table: "Outbox",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldMaxLength: 40000);
        }
    }
}
