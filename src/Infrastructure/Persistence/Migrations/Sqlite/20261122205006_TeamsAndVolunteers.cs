using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TeamsAndVolunteers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "DealsReferrals",
                table: "Teams",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndedUtc",
                table: "Teams",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Version",
                table: "Teams",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "StruckUtc",
                table: "RiskAssessments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "WasAssigned",
                table: "Referrals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "StruckUtc",
                table: "NeedsAssessments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CaseLoans",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VolunteerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Task = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    UntilOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LentById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LentUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBecause = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    SharedNotes = table.Column<string>(type: "TEXT", nullable: false),
                    HandedItems = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseLoans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseLoans_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DutyRotas",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TeamId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Monday = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Duties = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DutyRotas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReferralTurns",
                columns: table => new
                {
                    TeamId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Had = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralTurns", x => x.TeamId);
                });

            migrationBuilder.CreateTable(
                name: "VolunteerHours",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VolunteerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    LoggedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StruckOutUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckOutBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VolunteerHours", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Volunteers",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    TeamId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Active = table.Column<bool>(type: "INTEGER", nullable: false),
                    Vetting = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Trainings = table.Column<string>(type: "TEXT", nullable: false),
                    Supervisions = table.Column<string>(type: "TEXT", nullable: false),
                    AgreementSignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReferencesCheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Volunteers", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SupportSessions_ByUserId_GivenOn",
                table: "SupportSessions",
                columns: new[] { "ByUserId", "GivenOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseLoans_CaseId",
                table: "CaseLoans",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseLoans_CaseId_VolunteerId",
                table: "CaseLoans",
                columns: new[] { "CaseId", "VolunteerId" },
                unique: true,
                filter: "EndedUtc IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseLoans_EndedUtc_UntilOn",
                table: "CaseLoans",
                columns: new[] { "EndedUtc", "UntilOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseLoans_VolunteerId_EndedUtc",
                table: "CaseLoans",
                columns: new[] { "VolunteerId", "EndedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_DutyRotas_Monday",
                table: "DutyRotas",
                column: "Monday");

            migrationBuilder.CreateIndex(
                name: "IX_DutyRotas_TeamId_Monday",
                table: "DutyRotas",
                columns: new[] { "TeamId", "Monday" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VolunteerHours_VolunteerId_On",
                table: "VolunteerHours",
                columns: new[] { "VolunteerId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Volunteers_TeamId",
                table: "Volunteers",
                column: "TeamId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseLoans");

            migrationBuilder.DropTable(
                name: "DutyRotas");

            migrationBuilder.DropTable(
                name: "ReferralTurns");

            migrationBuilder.DropTable(
                name: "VolunteerHours");

            migrationBuilder.DropTable(
                name: "Volunteers");

            migrationBuilder.DropIndex(
                name: "IX_SupportSessions_ByUserId_GivenOn",
                table: "SupportSessions");

            migrationBuilder.DropColumn(
                name: "DealsReferrals",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "EndedUtc",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "StruckUtc",
                table: "RiskAssessments");

            migrationBuilder.DropColumn(
                name: "WasAssigned",
                table: "Referrals");

            migrationBuilder.DropColumn(
                name: "StruckUtc",
                table: "NeedsAssessments");
        }
    }
}
