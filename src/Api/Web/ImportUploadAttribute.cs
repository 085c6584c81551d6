using CaseManagement.Application.Referrals.Import;

namespace CaseManagement.Api.Web;

/// <summary>A form with a force's file of referrals.</summary>
internal sealed class ImportUploadAttribute : UploadLimitAttribute
{
    protected override long Largest(IServiceProvider services) => services.GetRequiredService<IImportFiles>().Largest;
}
