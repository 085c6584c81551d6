using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ServiceLevels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "ServiceClocks");
        }
    }
}
