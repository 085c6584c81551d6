using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PromisesAndMessages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "PersonMessageId",
                table: "Outbox",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Way",
                table: "Outbox",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "Mail");

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

            migrationBuilder.AddColumn<byte[]>(
                name: "NotWorkingById",
                table: "ContactPoints",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NotWorkingSinceUtc",
                table: "ContactPoints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MessageTemplates",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    NamesService = table.Column<bool>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PersonMessages",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ContactPointId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    TemplateId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NamesService = table.Column<bool>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    MatterKind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    MatterId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AboutUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeaveUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ByUserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SettledUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeliveredUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReceiptId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReferralId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    StartedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StoppedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Target = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Level = table.Column<int>(type: "INTEGER", unicode: false, maxLength: 40, nullable: false),
                    Pauses = table.Column<string>(type: "TEXT", nullable: false),
                    IsLate = table.Column<bool>(type: "INTEGER", nullable: false),
                    BreachReason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    BreachNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                unique: true);

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
        }
    }
}
