using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CorrectionsAndLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CaseWorkers_WorkerId_UntilUtc",
                table: "CaseWorkers");

            migrationBuilder.AddColumn<DateTime>(
                name: "StruckUtc",
                table: "UnmetNeeds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StruckUtc",
                table: "Goals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StruckUtc",
                table: "FeedbackRequests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseWorkers_WorkerId_UntilUtc_CaseId",
                table: "CaseWorkers",
                columns: new[] { "WorkerId", "UntilUtc", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Open",
                table: "Cases",
                columns: new[] { "ClosedUtc", "NextDueUtc", "Id", "Status", "RiskGrade", "Specialism", "LeadWorkerId", "TeamId", "LastContactUtc", "OpenedUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CaseWorkers_WorkerId_UntilUtc_CaseId",
                table: "CaseWorkers");

            migrationBuilder.DropIndex(
                name: "IX_Cases_Open",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "StruckUtc",
                table: "UnmetNeeds");

            migrationBuilder.DropColumn(
                name: "StruckUtc",
                table: "Goals");

            migrationBuilder.DropColumn(
                name: "StruckUtc",
                table: "FeedbackRequests");

            migrationBuilder.CreateIndex(
                name: "IX_CaseWorkers_WorkerId_UntilUtc",
                table: "CaseWorkers",
                columns: new[] { "WorkerId", "UntilUtc" });
        }
    }
}
