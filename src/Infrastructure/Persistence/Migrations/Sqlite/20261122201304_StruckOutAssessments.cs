using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StruckOutAssessments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "StruckUtc",
                table: "RiskAssessments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StruckUtc",
                table: "NeedsAssessments",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "StruckUtc",
                table: "RiskAssessments");

            migrationBuilder.DropColumn(
                name: "StruckUtc",
                table: "NeedsAssessments");
        }
    }
}
