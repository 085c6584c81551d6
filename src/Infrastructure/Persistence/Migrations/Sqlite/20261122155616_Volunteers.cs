using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Volunteers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_CaseLoans_CaseId",
                table: "CaseLoans",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseLoans_VolunteerId_EndedUtc",
                table: "CaseLoans",
                columns: new[] { "VolunteerId", "EndedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_VolunteerHours_On",
                table: "VolunteerHours",
                column: "On");

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
                name: "VolunteerHours");

            migrationBuilder.DropTable(
                name: "Volunteers");
        }
    }
}
