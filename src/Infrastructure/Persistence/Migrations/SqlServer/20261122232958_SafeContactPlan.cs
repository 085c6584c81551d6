using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SafeContactPlan : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SafeContactPlan",
                table: "People",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ConfirmedById",
                table: "ContactPoints",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "NeutralEnvelope",
                table: "ContactPoints",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewBy",
                table: "ContactPoints",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sharing",
                table: "ContactPoints",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhoMayAnswer",
                table: "ContactPoints",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "WithholdNumber",
                table: "ContactPoints",
                type: "bit",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SafeContactPlan",
                table: "People");

            migrationBuilder.DropColumn(
                name: "ConfirmedById",
                table: "ContactPoints");

            migrationBuilder.DropColumn(
                name: "NeutralEnvelope",
                table: "ContactPoints");

            migrationBuilder.DropColumn(
                name: "ReviewBy",
                table: "ContactPoints");

            migrationBuilder.DropColumn(
                name: "Sharing",
                table: "ContactPoints");

            migrationBuilder.DropColumn(
                name: "WhoMayAnswer",
                table: "ContactPoints");

            migrationBuilder.DropColumn(
                name: "WithholdNumber",
                table: "ContactPoints");
        }
    }
}
