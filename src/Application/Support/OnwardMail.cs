using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Consents;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Directory;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Support;

namespace CaseManagement.Application.Support;

/// <summary>What a service of the directory is written. It names our reference and nobody: who it is, they are told when they call.</summary>
internal sealed class OnwardMail(IStaffDirectory staff, IReferenceData reference)
{
    public static string KeyOf(OnwardReferral referral) => $"onward:{referral.Id.Value:N}";

    public async Task<OutboxMessage> Referred(Case about, OnwardReferral referral, DirectoryService service, DateTime now, CancellationToken ct)
    {
        var need = (await reference.Current(ct)).Label(CodeLists.NeedCategories, referral.NeedCode);
        var body = $"""
            We would like to refer a person to you, who has agreed to it. It is about: {need}.

            Our reference is {about.Reference}. Please get in touch with us about it{await Whom(about, ct)}; we then tell you who they are and how to reach them safely. Please do not try to find or contact them before.
            """;
        return OutboxMessage.To(service.Email!, $"{about.Reference}: a referral to you", body, KeyOf(referral), now)
            .Resting(new ConsentBasis(about.Id, ConsentPurposes.OnwardReferral, service.RecipientCode));
    }

    public async Task<OutboxMessage> Stopped(Case about, OnwardReferral referral, DirectoryService service, DateTime now, CancellationToken ct)
    {
        var body = $"""
            On {LondonTime.LocalDate(referral.SentUtc ?? now):d MMMM yyyy} we referred a person to you under our reference {about.Reference}. They do not agree to it any more.

            Please do not contact them, and keep nothing of what we told you unless the law asks you to. If you have begun to support them, please tell us{await Whom(about, ct)}.
            """;
        return OutboxMessage.To(service.Email!, $"{about.Reference}: consent has ended", body, $"onward-stopped:{referral.Id.Value:N}", now);
    }

    private async Task<string> Whom(Case about, CancellationToken ct) =>
        about.LeadWorkerId is { } worker && await staff.EmailOf(worker, ct) is { } email ? $" at {email}" : "";
}
