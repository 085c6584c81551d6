using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CourtDates",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    HearingCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Court = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourtDates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HouseholdChildren",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Age = table.Column<int>(type: "INTEGER", nullable: true),
                    ReferralId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HouseholdChildren", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NeedsDrafts",
                columns: table => new
                {
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BasedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    SavedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafetyPlans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VictimsRights",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VictimsRights", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CourtReminders",
                columns: table => new
                {
                    DaysBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    CourtDateId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FollowUpId = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    HouseholdChildId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ByUserId = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SafetyPlanId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AtCall = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    InDanger = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    SafePlaces = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Children = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    HomeAndPhone = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AgreedWith = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ByUserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AgreedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReviewedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReviewedWith = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
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
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    VictimsRightsId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Entitled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Categories = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ByUserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    VictimsRightsId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ExplainedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AskedForOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Met = table.Column<bool>(type: "INTEGER", nullable: true),
                    MetOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
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
