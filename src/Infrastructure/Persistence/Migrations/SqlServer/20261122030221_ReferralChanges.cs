using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ReferralChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ChangeNumber",
                table: "Referrals",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_ChangeNumber",
                table: "Referrals",
                column: "ChangeNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Force_ChangeNumber",
                table: "Referrals",
                columns: new[] { "Force", "ChangeNumber" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Referrals_ChangeNumber",
                table: "Referrals");

            migrationBuilder.DropIndex(
                name: "IX_Referrals_Force_ChangeNumber",
                table: "Referrals");

            migrationBuilder.DropColumn(
                name: "ChangeNumber",
                table: "Referrals");
        }
    }
}
