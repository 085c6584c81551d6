using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Allocation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Absences",
                table: "Workers",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Traits",
                table: "Workers",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "{\"accreditations\":[],\"languages\":[],\"workingDays\":[]}");

            migrationBuilder.AddColumn<string>(
                name: "WorkerSex",
                table: "People",
                type: "TEXT",
                maxLength: 1,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AtCourt",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "InformationOnly",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "CaseLockouts",
                columns: table => new
                {
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseLockouts", x => new { x.UserId, x.CaseId });
                    table.ForeignKey(
                        name: "FK_CaseLockouts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseRequests",
                columns: table => new
                {
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WorkerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseRequests", x => new { x.CaseId, x.WorkerId });
                });

            migrationBuilder.CreateTable(
                name: "CaseTransfers",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FromWorkerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ToWorkerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OfferedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    OverLimit = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OfferedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseTransfers", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CaseLockouts_CaseId",
                table: "CaseLockouts",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseTransfers_CaseId_Status",
                table: "CaseTransfers",
                columns: new[] { "CaseId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseTransfers_ToWorkerId_Status",
                table: "CaseTransfers",
                columns: new[] { "ToWorkerId", "Status" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseLockouts");

            migrationBuilder.DropTable(
                name: "CaseRequests");

            migrationBuilder.DropTable(
                name: "CaseTransfers");

            migrationBuilder.DropColumn(
                name: "Absences",
                table: "Workers");

            migrationBuilder.DropColumn(
                name: "Traits",
                table: "Workers");

            migrationBuilder.DropColumn(
                name: "WorkerSex",
                table: "People");

            migrationBuilder.DropColumn(
                name: "AtCourt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "InformationOnly",
                table: "Cases");
        }
    }
}
