package hongqiao.pack.edition;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the pack module. A released code is never renamed or reused. */
public enum PackProblem implements ProblemType {
    EDITION_NOT_FOUND(NOT_FOUND, "没有这个版次", "There is no such edition"),
    PACK_FILE_NOT_FOUND(NOT_FOUND, "资源包中没有这个文件", "The packs hold no such file"),
    PACK_NOT_SOUND(UNPROCESSABLE_CONTENT, "资源包有错，未发布", "The packs are not sound; nothing was published"),
    PACK_IN_USE(CONFLICT, "已有记录用着要去掉的内容，未发布", "Records use what would be gone; nothing was published"),
    EDITION_CHANGED_MEANWHILE(CONFLICT, "他人刚发布了另一版，请重新载入后再发布", "Somebody has just published another edition; reload"),
    EDITION_CHANGES_NOTHING(UNPROCESSABLE_CONTENT, "与现行版次相同，无需发布", "It is the same as what is in force"),
    PUBLISH_REASON_NEEDED(
            UNPROCESSABLE_CONTENT, "请说明发布理由（2 至 500 字）", "Say why it is published, in 2 to 500 characters"),
    CANDIDATE_NOT_VALID(UNPROCESSABLE_CONTENT, "提交的文件有误", "The files sent are not valid");

    private final HttpStatus status;
    private final Words title;

    PackProblem(HttpStatus status, String zh, String en) {
        this.status = status;
        this.title = new Words(zh, en);
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public Words title() {
        return title;
    }
}
