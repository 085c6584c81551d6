using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PromisesAndMessages : Migration
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

            migrationBuilder.AddColumn<Guid>(
                name: "PersonMessageId",
                table: "Outbox",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Way",
                table: "Outbox",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "Mail");

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

            migrationBuilder.AddColumn<Guid>(
                name: "NotWorkingById",
                table: "ContactPoints",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NotWorkingSinceUtc",
                table: "ContactPoints",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MessageTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Channel = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    NamesService = table.Column<bool>(type: "bit", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PersonMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContactPointId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Channel = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    TemplateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NamesService = table.Column<bool>(type: "bit", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    MatterKind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    MatterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AboutUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LeaveUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SettledUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DeliveredUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReceiptId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonMessages_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ServiceClocks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    StartedUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StoppedUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Target = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Level = table.Column<int>(type: "int", unicode: false, maxLength: 40, nullable: false),
                    Pauses = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsLate = table.Column<bool>(type: "bit", nullable: false),
                    BreachReason = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    BreachNote = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceClocks", x => x.Id);
                });

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

            migrationBuilder.CreateIndex(
                name: "IX_PersonMessages_CaseId",
                table: "PersonMessages",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceClocks_CaseId_State",
                table: "ServiceClocks",
                columns: new[] { "CaseId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ServiceClocks_ReferralId",
                table: "ServiceClocks",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceClocks_State_IsLate_DueUtc",
                table: "ServiceClocks",
                columns: new[] { "State", "IsLate", "DueUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MessageTemplates");

            migrationBuilder.DropTable(
                name: "PersonMessages");

            migrationBuilder.DropTable(
                name: "ServiceClocks");

            migrationBuilder.DropIndex(
                name: "IX_FollowUps_MailWaits_AssignedToId",
                table: "FollowUps");

            migrationBuilder.DropIndex(
                name: "IX_FollowUps_PreviousId",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "PersonMessageId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Way",
                table: "Outbox");

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

            migrationBuilder.DropColumn(
                name: "NotWorkingById",
                table: "ContactPoints");

            migrationBuilder.DropColumn(
                name: "NotWorkingSinceUtc",
                table: "ContactPoints");

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
