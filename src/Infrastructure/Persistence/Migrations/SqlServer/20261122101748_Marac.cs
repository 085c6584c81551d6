using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Marac : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MaracReferrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Incidents = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Explanation = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    PreparedUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HeardOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Decision = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    RepeatUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MaracReferrals", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MaracReferrals_CaseId",
                table: "MaracReferrals",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_MaracReferrals_CaseId_Status",
                table: "MaracReferrals",
                columns: new[] { "CaseId", "Status" },
                unique: true,
                filter: "Status = 'Prepared'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MaracReferrals");
        }
    }
}
