using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Assessments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Wants",
                table: "NeedScores",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CourtDates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HearingCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Court = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourtDates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HouseholdChildren",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Age = table.Column<int>(type: "int", nullable: true),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    EndedUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HouseholdChildren", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NeedsDrafts",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BasedOn = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SavedUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeedsDrafts", x => new { x.CaseId, x.UserId });
                    table.ForeignKey(
                        name: "FK_NeedsDrafts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SafetyPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafetyPlans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VictimsRights",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VictimsRights", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CourtReminders",
                columns: table => new
                {
                    DaysBefore = table.Column<int>(type: "int", nullable: false),
                    CourtDateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FollowUpId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourtReminders", x => new { x.CourtDateId, x.DaysBefore });
                    table.ForeignKey(
                        name: "FK_CourtReminders_CourtDates_CourtDateId",
                        column: x => x.CourtDateId,
                        principalTable: "CourtDates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChildMeasures",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    HouseholdChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChildMeasures", x => new { x.HouseholdChildId, x.Number });
                    table.ForeignKey(
                        name: "FK_ChildMeasures_HouseholdChildren_HouseholdChildId",
                        column: x => x.HouseholdChildId,
                        principalTable: "HouseholdChildren",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SafetyPlanVersions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    SafetyPlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AtCall = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    InDanger = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    SafePlaces = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Children = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    HomeAndPhone = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    AgreedWith = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgreedUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReviewedUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReviewedWith = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafetyPlanVersions", x => new { x.SafetyPlanId, x.Number });
                    table.ForeignKey(
                        name: "FK_SafetyPlanVersions_SafetyPlans_SafetyPlanId",
                        column: x => x.SafetyPlanId,
                        principalTable: "SafetyPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EnhancedDecisions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    VictimsRightsId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Entitled = table.Column<bool>(type: "bit", nullable: false),
                    Categories = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Why = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnhancedDecisions", x => new { x.VictimsRightsId, x.Number });
                    table.ForeignKey(
                        name: "FK_EnhancedDecisions_VictimsRights_VictimsRightsId",
                        column: x => x.VictimsRightsId,
                        principalTable: "VictimsRights",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RightEntries",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    VictimsRightsId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExplainedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AskedForOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Met = table.Column<bool>(type: "bit", nullable: true),
                    MetOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RightEntries", x => new { x.VictimsRightsId, x.Code });
                    table.ForeignKey(
                        name: "FK_RightEntries_VictimsRights_VictimsRightsId",
                        column: x => x.VictimsRightsId,
                        principalTable: "VictimsRights",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CourtDates_CaseId_AtUtc",
                table: "CourtDates",
                columns: new[] { "CaseId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdChildren_CaseId",
                table: "HouseholdChildren",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_NeedsDrafts_SavedUtc",
                table: "NeedsDrafts",
                column: "SavedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_SafetyPlans_CaseId",
                table: "SafetyPlans",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VictimsRights_CaseId",
                table: "VictimsRights",
                column: "CaseId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChildMeasures");

            migrationBuilder.DropTable(
                name: "CourtReminders");

            migrationBuilder.DropTable(
                name: "EnhancedDecisions");

            migrationBuilder.DropTable(
                name: "NeedsDrafts");

            migrationBuilder.DropTable(
                name: "RightEntries");

            migrationBuilder.DropTable(
                name: "SafetyPlanVersions");

            migrationBuilder.DropTable(
                name: "HouseholdChildren");

            migrationBuilder.DropTable(
                name: "CourtDates");

            migrationBuilder.DropTable(
                name: "VictimsRights");

            migrationBuilder.DropTable(
                name: "SafetyPlans");

            migrationBuilder.DropColumn(
                name: "Wants",
                table: "NeedScores");
        }
    }
}
